package org.tongxin.rulebook;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML into {@link Entry}s. Aliases, huge and deeply nested texts are refused before anything is built of them. */
final class YamlReader {

    /** Characters; a committee's whole file has a few thousand. */
    private static final int LONGEST = 512 * 1024;

    private static final int DEEPEST = 20;

    private final String file;
    private final List<RulebookError> errors;

    private YamlReader(String file, List<RulebookError> errors) {
        this.file = file;
        this.errors = errors;
    }

    /** What the text says; an empty mapping where it cannot be read, which is noted among the errors. */
    static Entry.Mapping read(String file, String text, List<RulebookError> errors) {
        return new YamlReader(file, errors).read(text);
    }

    private Entry.Mapping read(String text) {
        var empty = new Entry.Mapping(new LinkedHashMap<>(), new Entry.Spot(file, 1, 1));
        if (text.length() > LONGEST) {
            note(null, "", "文件过长，最多 " + LONGEST + " 个字符，请删减");
            return empty;
        }
        try {
            if (!isPlain(text)) {
                return empty;
            }
            var node = yaml().compose(new StringReader(text));
            if (node == null || node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL)) {
                return empty;
            }
            if (entry(node, node.getStartMark(), "") instanceof Entry.Mapping mapping) {
                return mapping;
            }
            note(node.getStartMark(), "", "最外层应是“键: 值”的形式");
        } catch (MarkedYAMLException e) {
            note(e.getProblemMark(), "", whatToDo(String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            note(null, "", "无法读取，请检查是否混入了不可见字符，或粘贴了不是 YAML 的内容");
        }
        return empty;
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEEPEST + 1);
        options.setMaxAliasesForCollections(0);
        return new Yaml(new SafeConstructor(options));
    }

    /** Whether the text keeps to what a rulebook may use; walks the events, so nothing grows. */
    private boolean isPlain(String text) {
        int depth = 0;
        for (var event : yaml().parse(new StringReader(text))) {
            if (event instanceof AliasEvent) {
                note(event.getStartMark(), "", "不支持别名（*），请把内容写全");
                return false;
            } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                note(event.getStartMark(), "", "嵌套过深，最多 " + DEEPEST + " 层");
                return false;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return true;
    }

    private static String whatToDo(String problem) {
        var hint = problem.contains("TAB") ? "不能用制表符缩进，请改用空格"
                : problem.contains("unexpected end of stream") || problem.contains("quoted") ? "引号没有成对，请补上"
                : problem.contains("mapping values are not allowed") ? "这里不应有冒号；值里有冒号时，请给整个值加上双引号"
                : problem.contains("another document") ? "一个文件只能有一份内容，请删去 --- 分隔线"
                : problem.contains("undefined alias") ? "不支持别名（*），请把内容写全；值以 * 开头时，请加上双引号"
                : "请检查这一行和上一行的缩进、冒号、括号和引号";
        return "YAML 写法有误：" + hint;
    }

    /** @param mark where errors about it point: at its key, where it has one */
    private Entry entry(Node node, Mark mark, String path) {
        var spot = new Entry.Spot(file, mark.getLine() + 1, mark.getColumn() + 1);
        return switch (node) {
            case ScalarNode scalar -> new Entry.Scalar(scalar.getValue(), scalar.getTag().equals(Tag.NULL), spot);
            case SequenceNode sequence -> {
                var entries = new ArrayList<Entry>();
                sequence.getValue().forEach(child ->
                        entries.add(entry(child, child.getStartMark(), path + "[" + (entries.size() + 1) + "]")));
                yield new Entry.Sequence(entries, spot);
            }
            case MappingNode mapping -> mapping(mapping, path, spot);
            default -> throw new YAMLException("unknown node " + node.getNodeId());
        };
    }

    private Entry.Mapping mapping(MappingNode node, String path, Entry.Spot spot) {
        var entries = new LinkedHashMap<String, Entry>();
        for (var tuple : node.getValue()) {
            var mark = tuple.getKeyNode().getStartMark();
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                note(mark, path, "键应是一个词，不是列表或分组");
                continue;
            }
            var full = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            if (entries.put(key.getValue(), entry(tuple.getValueNode(), mark, full)) != null) {
                note(mark, full, "这个键写了两次，请删去一处");
            }
        }
        return new Entry.Mapping(entries, spot);
    }

    private void note(@org.jspecify.annotations.Nullable Mark mark, String path, String message) {
        errors.add(new RulebookError(file, mark == null ? 1 : mark.getLine() + 1, mark == null ? 1 : mark.getColumn() + 1, path, message));
    }
}
