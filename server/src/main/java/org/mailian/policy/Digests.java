package org.mailian.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** SHA-256 of content, the same however its keys are ordered and its text is spaced. */
final class Digests {

    private Digests() {}

    static String of(JsonNode content) {
        try {
            var sorted = sorted(content).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sorted));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, Object>();
            node.properties().forEach(it -> members.put(quoted(it.getKey()), sorted(it.getValue())));
            return members;
        }
        if (node.isArray()) {
            var items = new ArrayList<Object>();
            node.forEach(it -> items.add(sorted(it)));
            return items;
        }
        return node.toString();
    }

    private static String quoted(String key) {
        return tools.jackson.databind.node.StringNode.valueOf(key).toString();
    }
}
