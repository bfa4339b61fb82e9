package org.tongxin.exchange;

import org.jspecify.annotations.Nullable;

/** A document or paste that cannot be read. The message is a finished Chinese sentence saying what to do. */
public final class UnreadableDocument extends RuntimeException {

    UnreadableDocument(String sentence) {
        super(sentence);
    }

    UnreadableDocument(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    static UnreadableDocument from(Exception failure) {
        return switch (failure) {
            case UnreadableDocument known -> known;
            case Refused known -> new UnreadableDocument(known.getMessage(), known);
            default -> new UnreadableDocument("文档已损坏或不完整，无法读取。请用 Word 或 WPS 打开后另存为 docx，再重新上传。", failure);
        };
    }
}
