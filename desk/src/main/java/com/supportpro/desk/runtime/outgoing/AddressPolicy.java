package com.supportpro.desk.runtime.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which machines add-ons may reach: those of the internet, and those next to the desk only where the owner allows it. */
public record AddressPolicy(boolean privateNetworks) {

    public boolean allows(InetAddress address) {
        return privateNetworks || !(isSpecial(address) || isPrivate(address.getAddress()));
    }

    private static boolean isSpecial(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    private static boolean isPrivate(byte[] address) {
        return address.length == 4 ? isPrivate4(address, 0) : isPrivate6(address);
    }

    /** The blocks of RFC 6890 that are not reachable globally and that {@link Inet4Address} does not know. */
    private static boolean isPrivate4(byte[] address, int at) {
        int first = address[at] & 0xff;
        int second = address[at + 1] & 0xff;
        int third = address[at + 2] & 0xff;
        return first == 0
                || first == 10
                || first == 127
                || first == 100 && second >= 64 && second < 128
                || first == 169 && second == 254
                || first == 172 && second >= 16 && second < 32
                || first == 192 && second == 168
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 198 && (second == 18 || second == 19)
                || first >= 224;
    }

    /** Unique local addresses, documentation, and those that lead to an IPv4 address: mapped, NAT64, 6to4, Teredo. */
    private static boolean isPrivate6(byte[] address) {
        int first = (address[0] & 0xff) << 8 | address[1] & 0xff;
        int second = (address[2] & 0xff) << 8 | address[3] & 0xff;
        if ((first & 0xfe00) == 0xfc00 || first == 0x2001 && (second == 0xdb8 || second == 0) || first == 0x100) {
            return true;
        }
        if (first == 0x2002) {
            return isPrivate4(address, 2);
        }
        boolean nat64 = first == 0x64 && second == 0xff9b;
        boolean localNat64 = nat64 && address[5] == 1;
        return localNat64 || (nat64 || first == 0 && second == 0) && isPrivate4(address, 12);
    }
}
