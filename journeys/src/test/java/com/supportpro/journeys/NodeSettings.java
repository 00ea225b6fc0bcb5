package com.supportpro.journeys;

import com.supportpro.testkit.s3.S3Fake;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What all nodes of one application are told alike. */
final class NodeSettings {

    private static final String SECRET_KEY = "YSBzZWNyZXQga2V5IG9mIGEgY2x1c3RlciwgdGVzdC4=";

    private NodeSettings() {}

    static Map<String, String> ofStores(String stores, String bucket) {
        Map<String, String> settings = common(bucket);
        settings.put("SUPPORTPRO_STORE_PUBLIC_URL", stores);
        settings.put("SUPPORTPRO_STORE_BLOBS", "s3://" + S3Fake.BUCKET + "/store");
        settings.put("SUPPORTPRO_STORE_DRAIN", "3s");
        settings.put("SUPPORTPRO_STORE_PUBLISHER_CALLS_PER_MINUTE", "100000");
        return settings;
    }

    static Map<String, String> ofDesks(String desks, String stores, String bucket) {
        Map<String, String> settings = common(bucket);
        settings.put("SUPPORTPRO_DESK_PUBLIC_URL", desks);
        settings.put("SUPPORTPRO_DESK_STORE_URL", stores);
        settings.put("SUPPORTPRO_DESK_PACKAGES", "s3://" + S3Fake.BUCKET + "/desk");
        settings.put("SUPPORTPRO_DESK_INSTANCE_ID", UUID.randomUUID().toString());
        settings.put("SUPPORTPRO_DESK_DRAIN", "3s");
        settings.put("SUPPORTPRO_DESK_OUTGOING_PRIVATE_NETWORKS", "allow");
        return settings;
    }

    private static Map<String, String> common(String bucket) {
        return new HashMap<>(Map.of(
                "SUPPORTPRO_ADMIN_TOKEN",
                Town.TOKEN,
                "SUPPORTPRO_SECRET_KEY",
                SECRET_KEY,
                "SUPPORTPRO_DEMO",
                "true",
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SUPPORTPRO_S3_ENDPOINT",
                bucket,
                "SUPPORTPRO_S3_ACCESS_KEY",
                S3Fake.ACCESS_KEY,
                "SUPPORTPRO_S3_SECRET_KEY",
                S3Fake.SECRET_KEY));
    }
}
