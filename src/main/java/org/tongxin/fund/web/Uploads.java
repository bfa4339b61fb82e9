package org.tongxin.fund.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.tongxin.fund.domain.UploadedFile;

/** Files of a form as desks take them. */
final class Uploads {

    private Uploads() {}

    static UploadedFile of(MultipartFile file) {
        return new UploadedFile(String.valueOf(file.getOriginalFilename()), file::getInputStream);
    }

    /** Those that were chosen: a browser sends an empty one where none was. */
    static List<UploadedFile> of(@Nullable List<MultipartFile> files) {
        return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).map(Uploads::of).toList();
    }
}
