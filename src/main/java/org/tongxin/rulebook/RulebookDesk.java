package org.tongxin.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Refusal;

/** The office's work on its rulebook: begin from the newest version, look at what would change, publish. */
@Component
@Transactional
public class RulebookDesk {

    private static final int LONGEST_NOTE = 200;

    private final Rulebooks rulebooks;
    private final Clock clock;

    RulebookDesk(Rulebooks rulebooks, Clock clock) {
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /**
     * A text being worked on.
     *
     * @param basedOn       number of the version it began from; 0 for the shipped sample
     * @param effectiveFrom first day it is to be in force
     * @param note          why it changes
     */
    public record Draft(int basedOn, String yaml, LocalDate effectiveFrom, String note) {

        /** As a browser sends it, which writes CRLF. */
        public static Draft typed(int basedOn, String yaml, LocalDate effectiveFrom, String note) {
            return new Draft(basedOn, yaml.replace("\r\n", "\n"), effectiveFrom, note);
        }

        /** The error as a sentence, followed by the line it speaks of. */
        public String quoted(RulebookError error) {
            var line = yaml.lines().skip(error.line() - 1L).findFirst().orElse("").strip();
            return line.isEmpty() ? error.toString() : error + "（" + line + "）";
        }

        /** The same text, begun anew from that version. */
        public Draft basedOn(int number) {
            return new Draft(number, yaml, effectiveFrom, note);
        }
    }

    /** The newest text, to be changed. */
    @Transactional(readOnly = true)
    public Draft begin() {
        return new Draft(newestNumber(), newestYaml(), LocalDate.now(clock), "");
    }

    /** Number of the newest version, 0 when none is published. */
    @Transactional(readOnly = true)
    public int newestNumber() {
        return rulebooks.versions().stream().findFirst().map(Rulebooks.Version::number).orElse(0);
    }

    private String newestYaml() {
        return rulebooks.versions().stream().findFirst().map(Rulebooks.Version::yaml).orElseGet(rulebooks::sample);
    }

    /**
     * What the draft would change in the newest version.
     *
     * @throws RulebookErrors when it does not validate
     */
    @Transactional(readOnly = true)
    public List<Difference> preview(Draft draft) {
        rulebooks.check(draft.yaml());
        return rulebooks.differences(newestYaml(), draft.yaml());
    }

    /**
     * Publishes the draft; cases begun before keep their version.
     *
     * @throws RulebookErrors when it does not validate
     * @throws Refusal        when somebody else published meanwhile, nothing differs, the note is missing or the day is past
     */
    public long publish(Viewer viewer, Draft draft) {
        rulebooks.check(draft.yaml());
        rulebooks.lock();
        require(draft.basedOn() == newestNumber(), "rulebook.refused.changed-meanwhile");
        require(!rulebooks.differences(newestYaml(), draft.yaml()).isEmpty(), "rulebook.refused.same");
        require(!draft.note().isBlank(), "rulebook.refused.note-missing");
        require(draft.note().strip().length() <= LONGEST_NOTE, "rulebook.refused.note-long", LONGEST_NOTE);
        require(!draft.effectiveFrom().isBefore(LocalDate.now(clock)), "rulebook.refused.day-past");
        return rulebooks.publish(draft.yaml(), draft.effectiveFrom(), draft.note().strip(), viewer.signature());
    }

    private static void require(boolean met, String key, Object... arguments) {
        if (!met) {
            throw new Refusal(key, arguments);
        }
    }
}
