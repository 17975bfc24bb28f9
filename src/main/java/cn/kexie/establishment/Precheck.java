package cn.kexie.establishment;

import cn.kexie.party.Body;
import cn.kexie.platform.Fault;
import cn.kexie.platform.PrecheckFinding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * 预检结果; nothing of it is stored.
 *
 * @param acceptable filing the same body now would be accepted; findings that remain are advice
 * @param organisationMode 规则给出的组建方式
 * @param authority the 科协 that would receive the application, absent when the region is unknown
 */
public record Precheck(
        boolean acceptable,
        List<PrecheckFinding> findings,
        String organisationMode,
        Authority authority,
        List<Material> requiredMaterials) {

    @Schema(name = "PrecheckAuthority")
    public record Authority(String code, String name) {

        static Authority of(Body body) {
            return new Authority(body.code(), body.name());
        }
    }

    @Schema(name = "RequiredMaterial")
    public record Material(String item, String label) {

        static Material of(EstablishmentRules.MaterialRule rule) {
            return new Material(rule.item(), rule.label());
        }
    }

    static Precheck unreadable(List<Fault> faults) {
        return new Precheck(false, PrecheckFinding.of(faults, List.of()), null, null, List.of());
    }
}
