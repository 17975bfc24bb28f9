package cn.kexie.matter.filing;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.association.Association;
import cn.kexie.association.AssociationStatus;
import cn.kexie.association.Associations;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Material;
import cn.kexie.casefile.Materials;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.party.Region;
import cn.kexie.party.Regions;
import cn.kexie.platform.Findings;
import cn.kexie.platform.form.FormFacts;
import cn.kexie.platform.form.FormPlaces;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the tables of a matter are asked about. */
@Component
public class MatterFacts {

    private final Associations associations;
    private final Regions regions;
    private final Materials materials;
    private final Clock clock;

    MatterFacts(Associations associations, Regions regions, Materials materials, Clock clock) {
        this.associations = associations;
        this.regions = regions;
        this.materials = materials;
        this.clock = clock;
    }

    /** As the case stands. */
    public MatterInput of(CaseFile file, MatterCases.Filed filed) {
        List<SubmittedMaterial> current = materials.of(file.caseNo()).stream()
                .filter(Material::current)
                .map(material -> new SubmittedMaterial(
                        material.item(), material.attachment().attachmentId()))
                .toList();
        return of(
                filed.kind(),
                file.applicant().unifiedSocialCreditCode(),
                filed.application(),
                current,
                new Findings(List.of()));
    }

    /**
     * With the facts of the form, and what is known beside it: {@code today}, {@code hasAssociation}, {@code materials},
     * {@code regionLevel}. A fact that is at fault counts as not given, so that the rules on all others are judged all the
     * same.
     */
    MatterInput of(
            MatterKind kind,
            String creditCode,
            ObjectNode application,
            List<SubmittedMaterial> materials,
            Findings findings) {
        Map<String, Object> facts = new HashMap<>(FormFacts.of(kind.form(), application));
        FormPlaces.ofFacts(kind.form()).forEach((fact, pointer) -> {
            if (!findings.sound(pointer)) {
                facts.put(fact, null);
            }
        });
        facts.put("today", LocalDate.now(clock));
        facts.put("hasAssociation", creditCode != null && active(creditCode).isPresent());
        facts.put(
                "materials",
                materials.stream()
                        .filter(Objects::nonNull)
                        .map(SubmittedMaterial::item)
                        .filter(Objects::nonNull)
                        .toList());
        MatterInput input = new MatterInput(kind, creditCode, application, materials, facts);
        facts.put(
                "regionLevel",
                input.region()
                        .flatMap(regions::find)
                        .map(Region::level)
                        .map(Enum::name)
                        .orElse(null));
        return input;
    }

    /** The association of an enterprise, while it is active. */
    Optional<Association> active(String creditCode) {
        return associations
                .ofEnterprise(creditCode)
                .map(associations::get)
                .filter(association -> association.status() == AssociationStatus.ACTIVE
                        || association.status() == AssociationStatus.TERM_DUE);
    }
}
