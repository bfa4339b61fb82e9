package org.tongxin.proposal.key;

import java.util.HashSet;
import java.util.List;
import org.tongxin.identity.Role;
import org.tongxin.ui.Refusal;

/**
 * The section {@code key} of a rulebook: how key proposals are selected here and who takes charge of them (rules.md §1.12).
 *
 * @param word          what they are called
 * @param plan          how many a session shall have
 * @param criteria      what scorers mark
 * @param scorers       how many must score at least
 * @param partyApproval whether the Party committee must approve what the chairpersons' meeting has decided
 * @param withoutLeader what is refused while an obligatory slot is empty
 * @param slots         who takes part in a case, and as what
 * @param idleAfter     days without an action after which a slot counts as idle
 * @param actions       kinds of action
 */
public record KeyRules(
        String word,
        int plan,
        List<Criterion> criteria,
        int scorers,
        boolean partyApproval,
        WithoutLeader withoutLeader,
        List<Slot> slots,
        int idleAfter,
        List<Kind> actions) {

    public KeyRules {
        if (plan < 1 || scorers < 1 || idleAfter < 1) {
            throw new IllegalArgumentException("plan、scorers、idle-after 都须是正整数");
        }
        if (criteria.isEmpty() || actions.isEmpty()) {
            throw new IllegalArgumentException("criteria 和 actions 都不能为空");
        }
        if (slots.stream().noneMatch(slot -> slot.required() && slot.leads())) {
            throw new IllegalArgumentException("slots 里至少要有一个必须明确的领导席位（required: true，party 为 supervises 或 leads-handling）");
        }
        if (new HashSet<>(slots.stream().map(Slot::code).toList()).size() != slots.size()) {
            throw new IllegalArgumentException("slots 里的 code 不能重复");
        }
    }

    /** What is refused while an obligatory slot is empty. */
    public enum WithoutLeader {
        /** the decision itself */
        REFUSE_DECISION,
        /** only the start of supervision; until then the case stands in the list of exceptions */
        REFUSE_START
    }

    /** A criterion and the most points it may get. */
    public record Criterion(String code, String label, int most) {}

    /** A kind of action: visit, meeting, instruction, inspection. */
    public record Kind(String code, String label) {}

    /** What the holders of a slot do for the case. */
    public enum Party {
        /** a leader takes the handling itself and signs the reply off (领办) */
        LEADS_HANDLING,
        /** a leader supervises the handling (督办) */
        SUPERVISES,
        /** members take part (参与) */
        TAKES_PART,
        /** the units that have the case carry it out (落实); filled by the assignments */
        CARRIES_OUT
    }

    /**
     * A place in a case for people of certain roles.
     *
     * @param required whether a key proposal may not be without one
     * @param most     how many may hold it at the same time
     */
    public record Slot(String code, String label, Party party, List<Role> roles, boolean required, int most) {

        public Slot {
            if (party == Party.CARRIES_OUT && (required || !roles.isEmpty())) {
                throw new IllegalArgumentException("party 为 carries-out 的席位由承办单位自动填充，不写 roles，required 写 false");
            }
            if (party != Party.CARRIES_OUT && (roles.isEmpty() || most < 1)) {
                throw new IllegalArgumentException("席位“" + label + "”须写 roles，most 至少为 1");
            }
        }

        public boolean leads() {
            return party == Party.LEADS_HANDLING || party == Party.SUPERVISES;
        }

        /** Whether people are named to it, rather than units by assignment. */
        public boolean named() {
            return party != Party.CARRIES_OUT;
        }
    }

    Slot slot(String code) {
        return slots.stream().filter(slot -> slot.code().equals(code) && slot.named()).findFirst()
                .orElseThrow(() -> new Refusal("key.refused.no-slot"));
    }

    Kind kind(String code) {
        return actions.stream().filter(kind -> kind.code().equals(code)).findFirst().orElseThrow(() -> new Refusal("key.refused.no-kind"));
    }

    /** The word for a kind that a later rulebook may no longer know. */
    public String kindLabel(String code) {
        return actions.stream().filter(kind -> kind.code().equals(code)).findFirst().map(Kind::label).orElse(code);
    }

    /** Most points a candidate may get from one scorer. */
    public int full() {
        return criteria.stream().mapToInt(Criterion::most).sum();
    }

    public List<Slot> namedSlots() {
        return slots.stream().filter(Slot::named).toList();
    }
}
