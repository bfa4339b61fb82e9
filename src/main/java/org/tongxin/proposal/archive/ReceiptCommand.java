package org.tongxin.proposal.archive;

import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Scope;
import org.tongxin.launch.Command;
import org.tongxin.launch.CommandLine;
import org.tongxin.launch.LaunchProblem;

/** {@code receipt COMMITTEE NUMBER}: checks the number of a printed receipt without anybody signing in. */
@Component
class ReceiptCommand implements Command {

    private final Committees committees;
    private final Receipts receipts;

    ReceiptCommand(Committees committees, Receipts receipts) {
        this.committees = committees;
        this.receipts = receipts;
    }

    @Override
    public String name() {
        return "receipt";
    }

    @Override
    public int run(CommandLine line) {
        if (line.words().size() != 2) {
            System.err.println("用法：./tongxin receipt 委员会代码 凭证编号");
            return 2;
        }
        var code = line.words().getFirst();
        var committee = committees.byCode(code).orElseThrow(() -> new LaunchProblem("没有代码为 " + code + " 的委员会"));
        var check = Scope.get(committee.id(), Scope.NONE, () -> receipts.check(line.words().getLast()));
        System.out.println(switch (check.verdict()) {
            case SOUND -> "凭证属实：审计链从头到这一条完整，编号与记录一致（" + check.at() + "）";
            case BROKEN -> "凭证编号存在，但在它之前的审计链被改动过";
            case UNKNOWN -> "没有这个编号的记录";
        });
        return check.verdict() == Receipt.Verdict.SOUND ? 0 : 1;
    }
}
