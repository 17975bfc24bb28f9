package cn.kexie.platform.web.json;

import cn.kexie.platform.Refusal;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Turns JSON text into a tree, keeping numbers exact and noticing fields that are given twice. */
public final class Document {

    private static final int DEEPEST = 50;
    private static final long MOST_TOKENS = 2_000_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .build();

    private final JsonParser parser;
    private final Faults faults;

    private Document(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** @throws Refusal 400 when the bytes are not exactly one JSON value in UTF-8 */
    public static JsonNode parse(byte[] json, Faults faults) {
        try (JsonParser parser = FACTORY.createParser(strictUtf8(json))) {
            return new Document(parser, faults).whole();
        } catch (StreamConstraintsException e) {
            throw malformed("请求体的结构过于庞大：嵌套不超过 %d 层，单个数字不超过 100 位".formatted(DEEPEST));
        } catch (JsonProcessingException e) {
            throw malformed("请求体不是合法的 JSON%s，请检查引号、逗号和括号".formatted(place(e.getLocation())));
        } catch (CharacterCodingException e) {
            throw malformed("请求体不是合法的 UTF-8 编码，请以 UTF-8 重新发送");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader strictUtf8(byte[] json) {
        return new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8.newDecoder());
    }

    private static String place(JsonLocation at) {
        return at == null ? "" : "（第 %d 行第 %d 列附近）".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static Refusal malformed(String detail) {
        return Refusal.of(Refusal.Reason.MALFORMED, "MALFORMED_JSON", detail);
    }

    private JsonNode whole() throws IOException {
        if (parser.nextToken() == null) {
            throw malformed("请求体为空，请提交 JSON");
        }
        JsonNode root = value(Pointer.ROOT);
        if (parser.nextToken() != null) {
            throw malformed("请求体在 JSON 结束之后还有多余内容");
        }
        return root;
    }

    private JsonNode value(Pointer at) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            default -> NODES.nullNode();
        };
    }

    private JsonNode integer() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private ObjectNode object(Pointer at) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (object.has(name)) {
                faults.add(at.child(name), "DUPLICATE_FIELD", Messages.duplicate(name));
            }
            object.set(name, value(at.child(name)));
        }
        return object;
    }

    private ArrayNode array(Pointer at) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(at.child(array.size())));
        }
        return array;
    }
}
