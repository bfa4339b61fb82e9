package org.tongxin.rulebook;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML into {@link Entry}s. Aliases, huge and deeply nested texts are refused. */
final class YamlReader {

    private static final int LONGEST = 512 * 1024;
    private static final int DEEPEST = 20;

    private final String file;
    private final List<RulebookError> errors;

    private YamlReader(String file, List<RulebookError> errors) {
        this.file = file;
        this.errors = errors;
    }

    static Entry.Mapping read(String file, String text, List<RulebookError> errors) {
        return new YamlReader(file, errors).read(text);
    }

    private Entry.Mapping read(String text) {
        var empty = new Entry.Mapping(new LinkedHashMap<>(), new Entry.Spot(file, 1));
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        try {
            var node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (node == null) {
                return empty;
            }
            if (entry(node, "") instanceof Entry.Mapping mapping) {
                return mapping;
            }
            errors.add(new RulebookError(file, 1, "", "最外层应是“键: 值”的形式"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            errors.add(new RulebookError(file, line, "", "YAML 写法有误：" + e.getProblem() + "。请检查这一行的缩进、冒号和引号。"));
        } catch (YAMLException e) {
            errors.add(new RulebookError(file, 1, "", "YAML 无法读取：" + e.getMessage()));
        }
        return empty;
    }

    private Entry entry(Node node, String path) {
        var spot = new Entry.Spot(file, node.getStartMark().getLine() + 1);
        return switch (node) {
            case ScalarNode scalar -> new Entry.Scalar(scalar.getValue(), spot);
            case SequenceNode sequence -> {
                var entries = new ArrayList<Entry>();
                sequence.getValue().forEach(child -> entries.add(entry(child, path + "[" + (entries.size() + 1) + "]")));
                yield new Entry.Sequence(entries, spot);
            }
            case MappingNode mapping -> mapping(mapping, path, spot);
            default -> throw new YAMLException("不支持别名（&、*）");
        };
    }

    private Entry.Mapping mapping(MappingNode node, String path, Entry.Spot spot) {
        var entries = new LinkedHashMap<String, Entry>();
        for (var tuple : node.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            var full = path.isEmpty() ? key : path + "." + key;
            if (entries.put(key, entry(tuple.getValueNode(), full)) != null) {
                errors.add(new RulebookError(file, tuple.getKeyNode().getStartMark().getLine() + 1, full, "这个键写了两次，请删去一处"));
            }
        }
        return new Entry.Mapping(entries, spot);
    }
}
