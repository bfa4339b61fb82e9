package org.tongxin.proposal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.tongxin.proposal.domain.Answer;
import org.tongxin.proposal.domain.ReplyText;
import org.tongxin.proposal.domain.Stance;

/** The reply as its form sends it: the answers' parts in three parallel lists, in the order of the asks. */
record ReplyForm(
        @Nullable String opening,
        @Nullable String resultClass,
        @Nullable String letterNo,
        @Nullable String contact,
        @Nullable String contactPhone,
        @Nullable List<String> stance,
        @Nullable List<String> answer,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable List<LocalDate> promised) {

    ReplyText text() {
        var answers = new ArrayList<Answer>();
        int count = Math.max(size(stance), size(answer));
        for (int i = 0; i < count; i++) {
            answers.add(new Answer(Stance.valueOf(or(stance, i, "OPEN")), or(answer, i, ""), or(promised, i, null)));
        }
        return new ReplyText(opening, resultClass, letterNo, contact, contactPhone, answers);
    }

    private static int size(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }

    private static <T> @Nullable T or(@Nullable List<T> list, int index, @Nullable T otherwise) {
        return list == null || index >= list.size() || list.get(index) == null ? otherwise : list.get(index);
    }
}
