package cn.kexie.guide;

import java.util.List;

/**
 * 办事指南 of a procedure, as people read it.
 *
 * @param applicants who may apply, and how
 * @param once whether an applicant may have one open case of it only
 * @param sheets what the application asks for; empty where the interface alone describes it
 * @param papers the applicant gets
 * @param outcomes how a case may end
 * @param contact whom to ask
 */
public record Guide(
        String key,
        String name,
        String text,
        List<String> applicants,
        boolean once,
        List<Regulations> regulations,
        List<Material> materials,
        List<Sheet> sheets,
        List<Step> steps,
        List<String> papers,
        List<String> outcomes,
        String contact) {

    /** A procedure in the list. */
    public record Entry(String key, String name, String text) {}

    /** What a table of the procedure rules. */
    public record Regulations(String title, List<Ruling> rulings) {}

    /** @param word what is ruled; cases when it is */
    public record Ruling(String word, List<String> cases) {}

    public record Material(String label, boolean required) {}

    /** A part of the application. @param rows how many of it, empty for one */
    public record Sheet(String title, String rows, List<Line> lines) {}

    /** @param limits what may be filled in */
    public record Line(String label, boolean required, String limits) {}

    /**
     * A step somebody has to take.
     *
     * @param part the shared procedure it belongs to, null for the procedure's own
     * @param period how long it may take, empty where nothing is set
     */
    public record Step(String part, String name, String actor, String period, String text) {}
}
