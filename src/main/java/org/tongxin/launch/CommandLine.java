package org.tongxin.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after {@code ./tongxin}.
 *
 * @param command the first word, {@code help} when there is none
 * @param words   words that are not options
 * @param options {@code --name value}; a switch has the value {@code true}
 */
public record CommandLine(String command, List<String> words, Map<String, String> options) {

    private static final Set<String> SWITCHES = Set.of("empty", "dry-run", "json", "force");
    private static final Set<String> VALUED = Set.of("port", "data", "database-url", "mapping", "as-of");

    static CommandLine parse(String... args) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (int i = 0; i < args.length; i++) {
            var name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (SWITCHES.contains(name)) {
                options.put(name, "true");
            } else if (VALUED.contains(name) && i + 1 < args.length) {
                options.put(name, args[++i]);
            } else if (args[i].startsWith("--") && !name.equals("help")) {
                throw new LaunchProblem("不认识的选项 " + args[i] + "，或它后面缺少值。输入 ./tongxin help 查看用法。");
            } else {
                words.add(name.isEmpty() ? args[i] : name);
            }
        }
        return words.isEmpty()
                ? new CommandLine("help", List.of(), options)
                : new CommandLine(words.getFirst(), List.copyOf(words.subList(1, words.size())), options);
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public @Nullable String option(String name) {
        return options.get(name);
    }

    public String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }
}
