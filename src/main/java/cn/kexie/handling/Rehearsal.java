package cn.kexie.handling;

import cn.kexie.platform.security.StaffPrincipal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Completes a task as this person would, and undoes it: nothing of it stays. */
public interface Rehearsal {

    /** Refused as the completion would be. @param answers of the form, by field */
    void complete(String taskId, Map<String, JsonNode> answers, StaffPrincipal staff);
}
