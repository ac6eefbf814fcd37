package org.mailian.policy;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patch, RFC 7396: objects are merged member by member, null removes a member, anything else replaces. */
final class MergePatch {

    private MergePatch() {}

    /** A new value; neither argument is changed. */
    static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode members)) {
            return patch.deepCopy();
        }
        var result = target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (var member : members.properties()) {
            var name = member.getKey();
            if (member.getValue().isNull()) {
                result.remove(name);
            } else {
                var old = result.get(name);
                result.set(name, apply(old == null ? JsonNodeFactory.instance.missingNode() : old, member.getValue()));
            }
        }
        return result;
    }
}
