package org.tongxin.proposal.checkpoint;

import java.util.List;
import java.util.stream.Stream;
import org.tongxin.proposal.domain.NoSuchCase;

/**
 * The section {@code checkpoints} of a rulebook: the committee's named process of handling (办理流程).
 *
 * @param name  of the process; empty where there is none
 * @param items its checkpoints, in order
 */
public record CheckpointRules(String name, List<Item> items) {

    public CheckpointRules {
        if (items.stream().map(Item::code).distinct().count() != items.size()) {
            throw new IllegalArgumentException("检查点的 code 不能重复");
        }
        if (name.isBlank() && !items.isEmpty()) {
            throw new IllegalArgumentException("有检查点时要写流程名称 name");
        }
    }

    /**
     * A checkpoint.
     *
     * @param at         the milestone it belongs to
     * @param by         who gives the evidence
     * @param evidence   what is to be written down or attached
     * @param obligatory whether the milestone cannot be reached without it
     * @param file       whether a file must be attached
     */
    public record Item(String code, String label, Milestone at, Keeper by, String evidence, boolean obligatory, boolean file) {}

    /** The milestones of a case to which a checkpoint can be attached. */
    public enum Milestone {
        FILED, ASSIGNED, SIGNED, CONTACTED, REPLIED, CLOSED
    }

    /** Whose evidence it is. */
    public enum Keeper {
        OFFICE, UNIT
    }

    /** @throws NoSuchCase when there is no checkpoint of that code */
    Item item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst().orElseThrow(NoSuchCase::new);
    }

    /** The checkpoints without which one of those milestones cannot be reached. */
    Stream<Item> obligatory(Milestone... milestones) {
        return items.stream().filter(item -> item.obligatory() && List.of(milestones).contains(item.at()));
    }
}
