package org.tongxin.proposal.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Refusal;

/**
 * Who speaks and who wrote for a collective (集体提案): the form and the view; the phone is stored sealed.
 *
 * @param contactPerson 联系人
 * @param contactPhone  联系电话
 * @param mainWriter    主笔人
 */
public record CollectiveContact(String contactPerson, String contactPhone, String mainWriter) {

    public static final CollectiveContact EMPTY = new CollectiveContact("", "", "");

    private static final int LONGEST = 50;
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{7,30}");
    private static final int SHOWN_HEAD = 3;
    private static final int SHOWN_TAIL = 4;

    public CollectiveContact(@Nullable String contactPerson, @Nullable String contactPhone, @Nullable String mainWriter) {
        this.contactPerson = contactPerson == null ? "" : contactPerson.strip();
        this.contactPhone = contactPhone == null ? "" : contactPhone.strip();
        this.mainWriter = mainWriter == null ? "" : mainWriter.strip();
    }

    /** The phone for those who need not call: head and tail only. */
    public String maskedPhone() {
        return contactPhone.length() <= SHOWN_HEAD + SHOWN_TAIL ? "*".repeat(contactPhone.length())
                : contactPhone.substring(0, SHOWN_HEAD) + "****" + contactPhone.substring(contactPhone.length() - SHOWN_TAIL);
    }

    /** Refuses what cannot be kept. */
    CollectiveContact requireShort() {
        if (contactPerson.length() > LONGEST || mainWriter.length() > LONGEST || contactPhone.length() > LONGEST) {
            throw new Refusal("signing.refused.contact-long", LONGEST);
        }
        return this;
    }

    /** Refuses what the rules do not let a collective hand in. */
    void requireWhole(SigningRules rules) {
        if (rules.contactRequired() && (contactPerson.isEmpty() || !PHONE.matcher(contactPhone).matches())) {
            throw new Refusal("signing.refused.contact-missing");
        }
        if (rules.mainWriterRequired() && mainWriter.isEmpty()) {
            throw new Refusal("signing.refused.main-writer-missing");
        }
    }
}
