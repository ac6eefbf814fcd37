package org.mailian.diagnosis;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.document.Files;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** HTTP for the key images of a report. */
@RestController
@RequestMapping("/api/remote-diagnoses/{id}/key-images")
class KeyImageController {

    record KeyImageKept(UUID file) {}

    private final KeyImages images;
    private final Files files;

    KeyImageController(KeyImages images, Files files) {
        this.images = images;
        this.files = files;
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    KeyImageKept keep(Caller caller, @PathVariable UUID id, @RequestParam("file") MultipartFile file)
            throws IOException {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("key-image.png");
        var type = Optional.ofNullable(file.getContentType()).orElse(MediaType.IMAGE_PNG_VALUE);
        try (var content = file.getInputStream()) {
            return new KeyImageKept(images.keep(caller, id, name, type, content).id());
        }
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/{file}")
    ResponseEntity<Resource> get(Caller caller, @PathVariable UUID id, @PathVariable UUID file) {
        return files.download(images.get(caller, id, file));
    }
}
