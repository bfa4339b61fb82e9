package org.tongxin.launch;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs every {@link Verification} and says what it found. */
@Component
class VerifyCommand implements Command {

    private final List<Verification> verifications;

    VerifyCommand(ObjectProvider<Verification> verifications) {
        this.verifications = verifications.orderedStream().toList();
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        int found = 0;
        for (var verification : verifications) {
            var problems = verification.check(System.out);
            problems.forEach(problem -> System.out.println("不符：" + problem));
            if (problems.isEmpty()) {
                System.out.println(verification.name() + "：没有发现问题");
            }
            found += problems.size();
        }
        return found == 0 ? 0 : 1;
    }
}
