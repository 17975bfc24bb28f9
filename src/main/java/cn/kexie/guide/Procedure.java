package cn.kexie.guide;

import java.util.List;
import java.util.Map;

/**
 * A procedure as its model describes it.
 *
 * @param deploymentId of the release its forms and tables belong to
 * @param properties as the analyst set them at the process
 * @param tasks in the order of the model, those of called processes in their place
 * @param papers names of what the process itself issues
 * @param sharedPapers of what processes it calls may issue
 * @param outcomes names of the ends a case may come to
 */
public record Procedure(
        String key,
        String name,
        String text,
        String deploymentId,
        Map<String, String> properties,
        List<Task> tasks,
        List<String> papers,
        List<String> sharedPapers,
        List<String> outcomes) {

    /**
     * What somebody does, or what is waited for.
     *
     * @param process key of the process the task is in
     * @param element its id there
     * @param part name of the call activity, null for a task of the process itself
     * @param role as the task calls who does it, null where it does not say
     * @param group beginning of the group that does it, null where it is found at run time
     * @param kind whether it is done by the staff, waited for from the applicant, or comes by itself
     * @param period code of its period, null without one
     */
    public record Task(
            String process,
            String element,
            String part,
            String name,
            String role,
            String group,
            Kind kind,
            String period,
            String text) {

        /** Whose turn it is. */
        public enum Kind {
            STAFF,
            APPLICANT,
            PERIOD
        }
    }

    /**
     * A table of the release.
     *
     * @param outputs names of what its rows give
     * @param rows what is asked by its expression and what is given by its name, as texts
     */
    public record Table(String name, List<String> outputs, List<Map<String, String>> rows) {}
}
