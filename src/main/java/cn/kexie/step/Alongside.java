package cn.kexie.step;

import cn.kexie.casefile.CaseEvent;
import java.util.List;

/**
 * What a step does beside its deed.
 *
 * @param over codes of the periods that are over with it
 * @param stands where the case then stands, null to leave that
 * @param event what the timeline says, with words in braces; null for nothing
 * @param answer what was filled in, said behind the sentence; null where nothing was
 */
public record Alongside(List<String> over, String stands, CaseEvent event, String answer) {}
