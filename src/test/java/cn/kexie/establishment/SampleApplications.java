package cn.kexie.establishment;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.establishment.application.Candidate;
import cn.kexie.establishment.application.Contact;
import cn.kexie.establishment.application.EnterpriseDetails;
import cn.kexie.establishment.application.EnterpriseTag;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.establishment.application.OrganisationMode;
import cn.kexie.establishment.application.OwnershipType;
import cn.kexie.establishment.application.PreparatoryMember;
import cn.kexie.establishment.application.ZoneType;
import cn.kexie.party.IndustrySection;
import java.util.List;

/** Applications of enterprises that do not exist. */
public final class SampleApplications {

    public static final String CREDIT_CODE = "91440106MA0000015E";
    public static final List<String> MATERIALS =
            List.of("APPLICATION_REPORT", "APPLICATION_FORM", "CHARTER_DRAFT", "MEMBER_ROSTER", "BUSINESS_LICENCE");

    private SampleApplications() {}

    /** A private enterprise of 天河区 with 120 科技人员 that founds its association alone. */
    public static EstablishmentApplication tianhe(String attachmentId) {
        return application(
                enterprise(OwnershipType.PRIVATE, "440106", 260, 120), OrganisationMode.SINGLE, attachmentId);
    }

    public static EstablishmentApplication application(
            EnterpriseDetails enterprise, OrganisationMode mode, String attachmentId) {
        return new EstablishmentApplication(
                enterprise,
                "天河示例软件有限公司科学技术协会",
                mode,
                List.of(),
                List.of(member("筹备甲"), member("筹备乙"), member("筹备丙")),
                candidate("示例主席"),
                List.of(),
                candidate("示例秘书长"),
                List.of(),
                List.of(candidate("委员甲"), candidate("委员乙"), candidate("委员丙")),
                30,
                null,
                MATERIALS.stream()
                        .map(item -> new SubmittedMaterial(item, attachmentId))
                        .toList(),
                new Contact("联系甲", "13800138000", "contact@example.com"),
                true);
    }

    public static EnterpriseDetails enterprise(
            OwnershipType ownership, String regionCode, int employees, int stWorkers, EnterpriseTag... tags) {
        return new EnterpriseDetails(
                "天河示例软件有限公司",
                CREDIT_CODE,
                regionCode,
                "天河区示例路 1 号",
                null,
                ownership,
                List.of(tags),
                IndustrySection.I,
                null,
                ZoneType.NONE,
                null,
                employees,
                stWorkers,
                Math.min(8, stWorkers),
                0,
                0,
                null,
                null);
    }

    private static PreparatoryMember member(String name) {
        return new PreparatoryMember(name, "工程师", "13800138000");
    }

    static Candidate candidate(String name) {
        return new Candidate(name, "工程师", null, null, null, null);
    }
}
