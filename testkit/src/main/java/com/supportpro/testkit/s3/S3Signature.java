package com.supportpro.testkit.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AWS Signature Version 4, as a server checks it. */
record S3Signature(String accessKey, String secretKey) {

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");

    /** Whether the request was signed with the secret key, and its body is the one that was signed. */
    boolean signed(S3Request request) {
        Matcher said = AUTHORIZATION.matcher(request.header("Authorization"));
        return said.matches()
                && said.group(1).equals(accessKey)
                && said.group(4).contains("host")
                && bodyIsMeant(request)
                && MessageDigest.isEqual(
                        signature(request, said).getBytes(UTF_8), said.group(5).getBytes(UTF_8));
    }

    private static boolean bodyIsMeant(S3Request request) {
        String meant = request.header("x-amz-content-sha256");
        return meant.equals("UNSIGNED-PAYLOAD") || meant.equals(hex(S3Object.hash("SHA-256", request.body())));
    }

    private String signature(S3Request request, Matcher said) {
        String scope = said.group(2) + "/" + said.group(3) + "/s3/aws4_request";
        String canonical = canonical(request, said.group(4));
        String text = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                request.header("x-amz-date"),
                scope,
                hex(S3Object.hash("SHA-256", canonical.getBytes(UTF_8))));
        byte[] key = ("AWS4" + secretKey).getBytes(UTF_8);
        for (String part : new String[] {said.group(2), said.group(3), "s3", "aws4_request"}) {
            key = hmac(key, part);
        }
        return hex(hmac(key, text));
    }

    private static String canonical(S3Request request, String signedHeaders) {
        String query = request.query().entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        String headers = Stream.of(signedHeaders.split(";"))
                .map(name -> name.toLowerCase(Locale.ROOT) + ":"
                        + request.header(name).strip().replaceAll(" +", " ") + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                request.address().getRawPath(),
                query,
                headers,
                signedHeaders,
                request.header("x-amz-content-sha256"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
