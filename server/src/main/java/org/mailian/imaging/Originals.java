package org.mailian.imaging;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What instances were made from, kept beside them as it came. */
@Component
class Originals {

    private record Made(UUID id, String object) {}

    private record Original(String mediaType, String object, long size) {}

    private final JdbcClient jdbc;
    private final ObjectStore objects;
    private final Spool spool;
    private final Instances instances;

    Originals(JdbcClient jdbc, ObjectStore objects, Spool spool, Instances instances) {
        this.jdbc = jdbc;
        this.objects = objects;
        this.spool = spool;
        this.instances = instances;
    }

    /** Keeps it once: what was kept with the same instance before is the same. */
    void keep(String instance, String mediaType, byte[] content) throws IOException {
        var made = jdbc.sql("""
                        select i.id, i.object from imaging.instance i
                        where i.uid = :uid and not exists (select from imaging.original o where o.instance_id = i.id)""").param("uid", instance).query(Made.class).optional();
        if (made.isEmpty()) {
            return;
        }
        var key = ObjectKeys.original(made.get().object());
        try (var part = spool.begin()) {
            part.write(content);
            objects.keep(part, key);
        }
        jdbc.sql("""
                        insert into imaging.original (instance_id, media_type, object, size, sha256)
                        values (:instance, :mediaType, :object, :size, :sha256) on conflict do nothing""")
                .param("instance", made.get().id())
                .param("mediaType", mediaType)
                .param("object", key)
                .param("size", content.length)
                .param("sha256", HexFormat.of().parseHex(S3Signature.sha256(content)))
                .update();
    }

    void hand(Looker looker, String study, String instance, HttpServletResponse response) throws IOException {
        var shown = instances.get(looker, study, null, instance);
        var original = jdbc.sql("select media_type, object, size from imaging.original where instance_id = :instance")
                .param("instance", shown.id())
                .query(Original.class)
                .optional()
                .orElseThrow(ImagingProblems::unknownStudy);
        response.setContentType(original.mediaType());
        response.setContentLengthLong(original.size());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + shown.uid() + ".xml\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (var content = objects.open(original.object(), 0)) {
            content.transferTo(response.getOutputStream());
        }
    }
}
