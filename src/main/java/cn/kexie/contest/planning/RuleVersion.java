package cn.kexie.contest.planning;

import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.Sha256;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** 规则版本: SHA-256 of the rules as JSON without white space and nulls, names in alphabetical order. */
final class RuleVersion {

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private RuleVersion() {}

    static String of(ContestRules rules) {
        try {
            return Sha256.of(CANONICAL.writeValueAsString(rules));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
