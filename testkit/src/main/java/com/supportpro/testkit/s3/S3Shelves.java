package com.supportpro.testkit.s3;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** One bucket, and what it answers to requests that are allowed. */
final class S3Shelves {

    private static final int AT_ONCE = 100;

    private final String bucket;
    final ConcurrentNavigableMap<String, S3Object> objects = new ConcurrentSkipListMap<>();

    S3Shelves(String bucket) {
        this.bucket = bucket;
    }

    S3Answer answer(S3Request request) {
        if (!request.bucket().equals(bucket)) {
            return S3Answer.error(404, "NoSuchBucket");
        }
        return switch (request.method()) {
            case "PUT" -> put(request);
            case "GET", "HEAD" -> request.key().isEmpty() ? list(request.query()) : get(request.key());
            case "DELETE" -> delete(request.key());
            default -> S3Answer.error(405, "MethodNotAllowed");
        };
    }

    private S3Answer put(S3Request request) {
        if (!agrees(request, "Content-MD5", "MD5") || !agrees(request, "x-amz-checksum-sha256", "SHA-256")) {
            return S3Answer.error(400, "BadDigest");
        }
        S3Object object = new S3Object(request.body(), Instant.now());
        objects.put(request.key(), object);
        return S3Answer.empty(200, Map.of("ETag", object.etag()));
    }

    private static boolean agrees(S3Request request, String header, String algorithm) {
        String said = request.header(header);
        return said.isEmpty()
                || said.equals(Base64.getEncoder().encodeToString(S3Object.hash(algorithm, request.body())));
    }

    private S3Answer get(String key) {
        S3Object object = objects.get(key);
        return object == null
                ? S3Answer.error(404, "NoSuchKey")
                : new S3Answer(
                        200,
                        Map.of(
                                "ETag",
                                object.etag(),
                                "Content-Type",
                                "application/octet-stream",
                                "Last-Modified",
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        object.changed().atOffset(ZoneOffset.UTC))),
                        object.bytes());
    }

    private S3Answer delete(String key) {
        objects.remove(key);
        return S3Answer.empty(204, Map.of());
    }

    private S3Answer list(Map<String, String> query) {
        String prefix = query.getOrDefault("prefix", "");
        List<String> keys = objects.tailMap(query.getOrDefault("continuation-token", ""), false).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .limit(AT_ONCE + 1L)
                .toList();
        boolean more = keys.size() > AT_ONCE;
        StringBuilder xml = new StringBuilder(
                "<ListBucketResult><Name>" + bucket + "</Name><IsTruncated>" + more + "</IsTruncated>");
        keys.stream().limit(AT_ONCE).forEach(key -> xml.append(entry(key)));
        if (more) {
            xml.append("<NextContinuationToken>%s</NextContinuationToken>".formatted(keys.get(AT_ONCE - 1)));
        }
        return S3Answer.xml(200, xml.append("</ListBucketResult>").toString());
    }

    private String entry(String key) {
        S3Object object = objects.get(key);
        return object == null
                ? ""
                : "<Contents><Key>%s</Key><LastModified>%s</LastModified><ETag>%s</ETag><Size>%d</Size></Contents>"
                        .formatted(key, object.changed(), object.etag().replace("\"", "&quot;"), object.bytes().length);
    }
}
