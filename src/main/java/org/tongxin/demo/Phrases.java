package org.tongxin.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sentences by key, several for each, from {@code demo/phrases.txt}. */
record Phrases(Map<String, List<String>> byKey) {

    static Phrases read() {
        var all = new HashMap<String, List<String>>();
        for (var line : DemoText.entries("phrases.txt")) {
            int bar = line.indexOf('|');
            all.computeIfAbsent(line.substring(0, bar).strip(), key -> new ArrayList<>()).add(line.substring(bar + 1).strip());
        }
        return new Phrases(all);
    }

    List<String> all(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    String one(String key, Chance chance) {
        return chance.one(all(key));
    }
}
