package org.tongxin.proposal.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.calendar.Explanation;
import org.tongxin.calendar.Holidays;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Named;
import org.tongxin.committee.Session;
import org.tongxin.identity.Directory;
import org.tongxin.identity.Role;
import org.tongxin.proposal.domain.SessionPhase;
import org.tongxin.proposal.domain.SigningRules;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Who may be asked to sign, how many, until when, and when in the year of the session an answer came. */
@Component
class Invitations {

    /** So many names a search shows. */
    static final int MOST_SHOWN = 30;

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Directory directory;
    private final Rulebooks rulebooks;
    private final Holidays holidays;
    private final Committees committees;

    Invitations(Directory directory, Rulebooks rulebooks, Holidays holidays, Committees committees) {
        this.directory = directory;
        this.rulebooks = rulebooks;
        this.holidays = holidays;
        this.committees = committees;
    }

    /** Members whom a member may ask, with guests where the rulebook has such; collectives whom a collective may. */
    List<Directory.Person> find(boolean collective, String words, @Nullable Long sector) {
        return directory.find(roles(collective), words.strip(), sector, MOST_SHOWN);
    }

    /** The sectors by which members are found. */
    List<Named> sectors() {
        return committees.sectors();
    }

    /** Refused when one of them may not be asked today. */
    List<Directory.Person> require(boolean collective, List<Long> accounts) {
        var wanted = accounts.stream().distinct().toList();
        if (wanted.isEmpty()) {
            throw new Refusal("signing.refused.nobody");
        }
        var found = directory.holding(roles(collective), wanted);
        if (found.size() != wanted.size()) {
            throw new Refusal(collective ? "signing.refused.no-collective" : "signing.refused.no-member");
        }
        return found;
    }

    /**
     * Until when those asked now may answer: to the end of the limit's last day, or to the cut-off of the session where that comes
     * first and the rulebook says so. Refused where too many would be asked.
     */
    Instant until(Instant now, List<Directory.Person> asked, List<Signer> known) {
        var rules = rules();
        long others = known.stream().filter(one -> asked.stream().noneMatch(person -> one.accountId != null && one.accountId == person.account()))
                .filter(one -> one.at(now) == Signer.State.AGREED || one.at(now) == Signer.State.PENDING).count();
        if (others + asked.size() > rules.most()) {
            throw new Refusal("signing.refused.many", rules.most());
        }
        var today = LocalDate.ofInstant(now, BEIJING);
        var last = Explanation.of(today, "", rules.expiry(), List.of(), List.of(), holidays.workingDaysFrom(today)).due().orElseThrow();
        var expiry = last.atTime(LocalTime.MAX).truncatedTo(ChronoUnit.SECONDS).atZone(BEIJING).toInstant();
        return committees.sessionAt(now)
                .map(Session::cutoffAt)
                .filter(cutoff -> rules.untilCutoff() && now.isBefore(cutoff) && cutoff.isBefore(expiry))
                .orElse(expiry);
    }

    /** @param session id of the session the proposal belongs to; null for a draft, which belongs to the one running now */
    @Nullable SessionPhase phase(@Nullable Long session, Instant now) {
        var belongs = session == null ? committees.sessionAt(now).orElse(null) : committees.session(session);
        return belongs == null ? null : SessionPhase.of(belongs, LocalDate.ofInstant(now, BEIJING));
    }

    private Set<Role> roles(boolean collective) {
        if (collective) {
            return EnumSet.of(Role.COLLECTIVE_OPERATOR);
        }
        return rules().guests() ? EnumSet.of(Role.MEMBER, Role.GUEST_MEMBER) : EnumSet.of(Role.MEMBER);
    }

    private SigningRules rules() {
        return rulebooks.current().section(SigningRules.class);
    }
}
