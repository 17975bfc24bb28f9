package cn.kexie.matter.kind;

import cn.kexie.platform.form.Form;
import cn.kexie.platform.letter.Letter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 事项: one edition of a procedure declared in files, as a case is filed under it and keeps it.
 *
 * @param definitionId id of the process definition; it tells the edition
 * @param key of the process, as cases carry it
 * @param deploymentId of the release the form, tables and letters belong to
 * @param guide what the procedure is for, by its documentation
 * @param properties as the analyst set them at the process
 * @param form the application
 * @param later forms of what the applicant hands in later, by the name that stands in their message
 * @param messages names of what the process can hear of
 * @param letters papers it may issue, by the name of their file
 * @param steps names of the tasks of staff, in the order of the model
 */
public record MatterKind(
        String definitionId,
        String key,
        int version,
        String deploymentId,
        String name,
        String guide,
        Map<String, String> properties,
        Form form,
        Map<String, LaterForm> later,
        Set<String> messages,
        List<String> steps,
        Map<String, Letter> letters) {

    public static final String WITHDRAWN = "matter.withdrawn";
    public static final String APPEAL_FILED = "matter.appealFiled";
    public static final String SUBMITTED = "matter.submitted.";

    public String casePrefix() {
        return properties.get(MatterProperty.CASE_PREFIX.key());
    }

    /** Whether an enterprise may have one open case of it only. */
    public boolean exclusive() {
        return said(MatterProperty.EXCLUSIVE);
    }

    /** The region an application is from, where the form asks for it and it is filled in. */
    public Optional<String> region(ObjectNode application) {
        return property(MatterProperty.REGION)
                .map(application::at)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    public boolean acceptedBySilence() {
        return !"no".equals(properties.get(MatterProperty.ACCEPTED_BY_SILENCE.key()));
    }

    /** Who may file it. */
    public Set<ApplicantSort> applicants() {
        return Arrays.stream(
                        properties.get(MatterProperty.APPLICANT.key()).strip().split("\\s+"))
                .map(ApplicantSort::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean hears(String message) {
        return messages.contains(message);
    }

    public Optional<String> property(MatterProperty property) {
        return Optional.ofNullable(properties.get(property.key())).filter(value -> !value.isBlank());
    }

    public String conditionTable() {
        return key + "-condition";
    }

    public String materialsTable() {
        return key + "-materials";
    }

    public String timeLimitTable() {
        return key + "-time-limit";
    }

    public MatterStatus status(MatterLife life) {
        return new MatterStatus(key, life, words());
    }

    /** The rules for models see to it that it is there. */
    public Letter letter(String name) {
        Letter letter = letters.get(name);
        if (letter == null) {
            throw new IllegalStateException("%s has no letter %s".formatted(key, name));
        }
        return letter;
    }

    /** How the statuses are called here, where not as everywhere. */
    private Map<MatterLife, String> words() {
        Map<MatterLife, String> words = new LinkedHashMap<>();
        for (MatterLife life : MatterLife.values()) {
            words.put(life, properties.getOrDefault("status." + life.name(), life.text()));
        }
        return words;
    }

    public boolean said(MatterProperty property) {
        return "yes".equals(properties.get(property.key()));
    }
}
