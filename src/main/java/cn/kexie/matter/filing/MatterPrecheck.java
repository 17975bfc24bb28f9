package cn.kexie.matter.filing;

import cn.kexie.casefile.Authority;
import cn.kexie.matter.kind.MatterRules.MaterialRule;
import cn.kexie.platform.PrecheckFinding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * 预检结果; nothing of it is stored.
 *
 * @param acceptable filing the same body now would be accepted; findings that remain are advice
 * @param findings everything that forbids filing, then what will be asked about
 * @param authority the body that would receive the application, absent while it cannot be told
 */
public record MatterPrecheck(
        boolean acceptable, List<PrecheckFinding> findings, Authority authority, List<Material> requiredMaterials) {

    @Schema(name = "MatterMaterial")
    public record Material(String item, String label) {

        static Material of(MaterialRule rule) {
            return new Material(rule.item(), rule.label());
        }
    }
}
