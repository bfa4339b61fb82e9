package org.tongxin.proposal.domain;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Scope;
import org.tongxin.exchange.UnreadableTable;
import org.tongxin.launch.Command;
import org.tongxin.launch.CommandLine;
import org.tongxin.launch.LaunchProblem;
import org.tongxin.ui.Refusal;
import org.tongxin.ui.Words;

/** {@code import COMMITTEE FILE [--mapping NAME] [--dry-run]} */
@Component
class ImportCommand implements Command {

    private static final int ERRORS_SHOWN = 50;

    private final ImportDesk desk;
    private final Committees committees;
    private final Words words;

    ImportCommand(ImportDesk desk, Committees committees, Words words) {
        this.desk = desk;
        this.committees = committees;
        this.words = words;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(CommandLine line) {
        if (line.words().size() != 2) {
            System.err.println("用法：./tongxin import 委员会代码 文件 [--mapping 名称] [--dry-run]");
            return 2;
        }
        var committee = committees.byCode(line.words().get(0))
                .orElseThrow(() -> new LaunchProblem("没有代码为 " + line.words().get(0) + " 的委员会"));
        var file = Path.of(line.words().get(1));
        if (!Files.isReadable(file)) {
            throw new LaunchProblem("找不到文件 " + file);
        }
        try {
            return Scope.get(committee.id(), Scope.NONE, () -> take(file, line));
        } catch (UnreadableTable e) {
            throw new LaunchProblem(e.getMessage());
        } catch (Refusal e) {
            throw new LaunchProblem(words.say(e.key(), e.arguments().toArray()));
        }
    }

    private int take(Path file, CommandLine line) {
        var name = line.option("mapping");
        var mapping = name == null ? desk.suggest(file) : desk.kept(name);
        var outcome = desk.check(file, mapping, rows -> System.err.printf("已读取 %d 行%n", rows));
        if (!outcome.clean()) {
            outcome.errors().stream().limit(ERRORS_SHOWN)
                    .forEach(error -> System.err.printf("第 %d 行 %s：%s%n", error.row(), error.column(), error.message()));
            System.err.printf("共 %d 处错误，什么也没有导入。%n", outcome.errorCount());
            return 1;
        }
        if (line.has("dry-run")) {
            System.out.printf("可以导入 %d 件（只是检查，没有写入）。%n", outcome.rowCount());
            return 0;
        }
        desk.take(outcome, file.getFileName().toString(), "命令行");
        System.out.printf("已导入 %d 件。%n", outcome.rowCount());
        return 0;
    }
}
