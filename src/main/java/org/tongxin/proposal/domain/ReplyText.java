package org.tongxin.proposal.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit writes of its reply: the form and the stored state at once.
 *
 * @param opening      first paragraph of the letter
 * @param resultClass  code of the committee's own dictionary, printed at the top right of the letter
 * @param letterNo     发文字号
 * @param contact      person to ask, and {@code contactPhone} the office telephone (附注)
 */
public record ReplyText(
        String opening, String resultClass, String letterNo, String contact, String contactPhone, List<Answer> answers) {

    public ReplyText(
            @Nullable String opening, @Nullable String resultClass, @Nullable String letterNo, @Nullable String contact,
            @Nullable String contactPhone, @Nullable List<Answer> answers) {
        this.opening = strip(opening);
        this.resultClass = strip(resultClass);
        this.letterNo = strip(letterNo);
        this.contact = strip(contact);
        this.contactPhone = strip(contactPhone);
        this.answers = answers == null ? List.of() : List.copyOf(answers);
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
