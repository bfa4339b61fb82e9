package org.tongxin.proposal.domain;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.tongxin.committee.Session;
import org.tongxin.exchange.Field;
import org.tongxin.exchange.Field.Kind;
import org.tongxin.exchange.ParsedRow;
import org.tongxin.exchange.RowRefused;
import org.tongxin.proposal.PastCase;
import org.tongxin.proposal.ProposalKind;

/** What an import of proposals wants of a table, and how a row becomes a case. */
final class ImportRows {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Pattern SEPARATOR = Pattern.compile("[、，,;；\\s]+");
    private static final Pattern AND_OTHERS = Pattern.compile("等\\s*\\d*\\s*[人名位]");
    private static final int LONGEST_NAME = 4;

    static final List<Field> FIELDS = List.of(
            Field.of("title", "案由", true, Kind.TEXT, "标题", "题目", "提案标题", "提案名称", "名称"),
            Field.of("proposer", "提案者", true, Kind.TEXT, "提案人", "第一提案人", "提案单位", "姓名", "作者"),
            Field.of("receivedAt", "提交时间", true, Kind.DATETIME, "提交日期", "收到日期", "日期", "时间"),
            Field.of("category", "类别", false, Kind.TEXT, "分类", "提案类别", "类型"),
            Field.of("body", "内容", false, Kind.TEXT, "正文", "提案内容", "全文"),
            Field.of("situation", "情况", false, Kind.TEXT, "基本情况", "调研情况"),
            Field.of("analysis", "分析", false, Kind.TEXT, "问题分析", "案据"),
            Field.of("asks", "建议", false, Kind.TEXT, "具体建议"));

    private final List<Session> sessions;
    private final ProposalRules rules;

    ImportRows(List<Session> sessions, ProposalRules rules) {
        this.sessions = sessions;
        this.rules = rules;
    }

    /** @throws RowRefused when the row is no proposal of this committee */
    PastCase read(ParsedRow row) {
        var title = row.text("title");
        if (title.length() > 200) {
            throw new RowRefused("title", "案由超过 200 字，请检查这一列是否对应正确");
        }
        var at = row.dateTime("receivedAt").map(time -> time.atZone(BEIJING).toInstant()).orElseThrow();
        var session = sessions.stream()
                .filter(one -> !at.isBefore(one.windowOpensAt()))
                .findFirst()
                .orElseThrow(() -> new RowRefused("receivedAt", "没有哪次会议的征集期包含这个日期，请先设置届次"));
        return new PastCase(proposer(row.text("proposer")), signers(row.text("proposer")), session.id(), session.inSession(at), at,
                text(row, title), "import", null, null, null, null, null);
    }

    private PastCase.Text text(ParsedRow row, String title) {
        var parts = row.text("body").isEmpty()
                ? new ThreeParts(row.text("situation"), row.text("analysis"), row.text("asks"))
                : ThreeParts.split(row.text("body"));
        if (parts.situation().isBlank() && parts.analysis().isBlank() && parts.suggestions().isBlank()) {
            throw new RowRefused("body", "没有正文");
        }
        var asks = Asks.split(parts.suggestions());
        var analysis = asks.lead().isBlank() ? parts.analysis() : (parts.analysis() + "\n" + asks.lead()).strip();
        return new PastCase.Text(title, parts.situation(), analysis, asks.items(), category(row.text("category")), List.of());
    }

    /** The code of the committee's dictionary; what it does not know is kept as it was written. */
    private String category(String written) {
        return rules.categories().stream()
                .filter(choice -> choice.label().equals(written) || choice.code().equals(written))
                .findFirst()
                .map(ProposalRules.Choice::code)
                .orElse(written);
    }

    /** Several names are a joint proposal; a long name is an organisation's. */
    private static PastCase.Proposer proposer(String written) {
        var names = names(written);
        var kind = names.size() > 1 || AND_OTHERS.matcher(written).find() ? ProposalKind.JOINT : names.getFirst().length() > LONGEST_NAME ? ProposalKind.COLLECTIVE : ProposalKind.INDIVIDUAL;
        return new PastCase.Proposer(kind, null, names.getFirst(), null);
    }

    private static List<PastCase.Signer> signers(String written) {
        var names = names(written);
        return names.subList(1, names.size()).stream().map(PastCase.Signer::named).toList();
    }

    private static List<String> names(String written) {
        var names = Arrays.stream(SEPARATOR.split(written.strip())).filter(name -> !name.isBlank()).toList();
        boolean people = names.size() > 1 && names.stream().allMatch(name -> name.length() <= LONGEST_NAME);
        return people ? names : List.of(written.strip());
    }
}
