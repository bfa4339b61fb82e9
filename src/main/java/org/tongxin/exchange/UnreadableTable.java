package org.tongxin.exchange;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as a table. The message is a finished Chinese sentence saying what to do. */
public final class UnreadableTable extends RuntimeException {

    public UnreadableTable(String sentence) {
        super(sentence);
    }

    UnreadableTable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** Keeps the sentence of a known refusal, and gives any other failure the one for broken files. */
    static UnreadableTable from(Exception failure) {
        return switch (failure) {
            case UnreadableTable known -> known;
            case Refused known -> new UnreadableTable(known.getMessage(), known);
            default -> new UnreadableTable("文件已损坏或不完整，无法读取。请用 Excel 或 WPS 打开后另存为 xlsx，再重新上传。", failure);
        };
    }
}
