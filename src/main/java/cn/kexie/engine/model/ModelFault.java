package cn.kexie.engine.model;

import cn.kexie.platform.Fault;

/**
 * One thing wrong with a file of a set.
 *
 * @param element id of the element or key of the field; empty for the whole file
 * @param name what the element is called on the drawing; may be empty
 * @param line 0 where a line says nothing
 * @param code stable, upper snake case
 * @param why what is wrong, in Chinese
 * @param mend what to do about it, in Chinese
 */
public record ModelFault(String file, String element, String name, int line, String code, String why, String mend) {

    /** One sentence for whoever drew the model. */
    public String text() {
        return file + place() + "：" + why + "。请" + mend + "。";
    }

    public Fault asFault() {
        return new Fault("/" + file, code, text());
    }

    private String place() {
        StringBuilder place = new StringBuilder();
        if (!element.isEmpty()) {
            place.append("，");
            if (!name.isBlank()) {
                place.append("“").append(name.strip()).append("”");
            }
            place.append("（").append(element).append("）");
        }
        if (line > 0) {
            place.append("，第 ").append(line).append(" 行");
        }
        return place.toString();
    }
}
