package cn.kexie.route;

import cn.kexie.guide.Procedure;
import java.util.List;

/**
 * What the engine knows of the way of a case.
 *
 * @param procedure as the model describes it that the case was begun with
 * @param visits in the order of their beginning
 */
public record Travelled(Procedure procedure, List<Visit> visits) {}
