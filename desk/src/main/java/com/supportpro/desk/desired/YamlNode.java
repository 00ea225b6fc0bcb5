package com.supportpro.desk.desired;

import com.supportpro.protocol.InvalidDocumentException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A part of a YAML file that knows its line. */
record YamlNode(Node node) {

    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE);

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    UnreadableStateException wrong(String problem) {
        return new UnreadableStateException(line(), problem);
    }

    boolean isMapping() {
        return node instanceof MappingNode && node.getTag().equals(Tag.MAP);
    }

    /** The values by key, in the order of the file. */
    Map<String, YamlNode> mapping(String what) {
        if (!isMapping()) {
            throw wrong(what + " must be a mapping of names to values");
        }
        Map<String, YamlNode> values = new LinkedHashMap<>();
        for (NodeTuple entry : ((MappingNode) node).getValue()) {
            YamlNode key = new YamlNode(entry.getKeyNode());
            if (values.put(key.text("a name"), new YamlNode(entry.getValueNode())) != null) {
                throw key.wrong(key.text("a name") + " stands here twice");
            }
        }
        return values;
    }

    List<YamlNode> list(String what, int most) {
        if (!(node instanceof SequenceNode sequence) || !node.getTag().equals(Tag.SEQ)) {
            throw wrong(what + " must be a list");
        }
        if (sequence.getValue().size() > most) {
            throw wrong(what + " must have " + most + " entries at the most");
        }
        return sequence.getValue().stream().map(YamlNode::new).toList();
    }

    boolean isNothing() {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && node.getTag().equals(Tag.NULL);
    }

    /** What stands there, without a meaning that YAML would give it; only words that it takes for true or false are refused. */
    String text(String what) {
        if (!(node instanceof ScalarNode scalar) || !PLAIN.contains(node.getTag())) {
            throw wrong(what + " must be a plain value");
        }
        String text = scalar.getValue();
        boolean word =
                scalar.getScalarStyle() == ScalarStyle.PLAIN && node.getTag().equals(Tag.BOOL);
        if (word && !text.equals("true") && !text.equals("false")) {
            throw wrong("write true or false, or put " + text + " in quotes");
        }
        return text;
    }

    boolean truth(String what) {
        return switch (text(what)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(what + " must be true or false");
        };
    }

    <T> T read(String what, Function<String, T> reader) {
        try {
            return reader.apply(text(what));
        } catch (InvalidDocumentException e) {
            throw wrong(what + ": " + e.getMessage());
        }
    }
}
