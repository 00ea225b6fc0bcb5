package com.supportpro.platform.s3;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The part of a bucket below one prefix. Every call ends within its {@link Patience}, and is tried three times; names are without
 * the prefix.
 */
public final class Bucket implements AutoCloseable {

    private static final int LEAST_FAULT_OF_ITS_OWN = 500;
    private static final int TOO_OFTEN = 429;
    private static final int TOO_LATE = 408;

    private final S3Place place;
    private final Patience patience;
    private final S3Client client;

    public Bucket(S3Place place, S3Settings settings, Patience patience) {
        this.place = place;
        this.patience = patience;
        this.client = S3Clients.client(settings, patience);
    }

    /** Something in the bucket. */
    public record Entry(String name, long bytes, Instant changed) {}

    /**
     * Puts the file there, in place of what had the name.
     *
     * @param sha256 of the file, in hex; the server refuses what does not have it
     */
    public void put(String name, Path file, String sha256) throws BucketException {
        String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        try {
            client.putObject(
                    put -> put.bucket(place.bucket()).key(place.key(name)).checksumSHA256(checksum),
                    RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw told(e);
        }
    }

    /**
     * Writes what is there into the file.
     *
     * @param most bytes that it should have; the rest of a larger one is left there
     * @return false when it is not there
     * @throws IOException also of the file
     */
    public boolean get(String name, Path file, long most) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (OutputStream out = Files.newOutputStream(file);
                    ResponseInputStream<GetObjectResponse> in = open(name)) {
                Transfer.all(in, out, most, patience);
                return true;
            } catch (NoSuchKeyException none) {
                Files.deleteIfExists(file);
                return false;
            } catch (SdkException e) {
                throw told(e);
            } catch (BrokenOffException e) {
                if (attempt == Patience.TRIES) {
                    throw BucketException.away(place, e);
                }
            }
        }
    }

    /** All that is there. */
    public List<Entry> list() throws BucketException {
        try {
            return client
                    .listObjectsV2Paginator(list -> list.bucket(place.bucket()).prefix(place.prefix()))
                    .contents()
                    .stream()
                    .map(found -> new Entry(
                            found.key().substring(place.prefix().length()), found.size(), found.lastModified()))
                    .toList();
        } catch (SdkException e) {
            throw told(e);
        }
    }

    /** Takes it away if it is there. */
    public void delete(String name) throws BucketException {
        try {
            client.deleteObject(delete -> delete.bucket(place.bucket()).key(place.key(name)));
        } catch (SdkException e) {
            throw told(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return place.toString();
    }

    private ResponseInputStream<GetObjectResponse> open(String name) {
        return client.getObject(get -> get.bucket(place.bucket()).key(place.key(name)));
    }

    private BucketException told(SdkException e) {
        return e instanceof S3Exception answer && !passing(answer.statusCode())
                ? BucketException.refused(place, e)
                : BucketException.away(place, e);
    }

    private static boolean passing(int status) {
        return status >= LEAST_FAULT_OF_ITS_OWN || status == TOO_OFTEN || status == TOO_LATE;
    }
}
