package cn.kexie.establishment.application;

import java.util.Arrays;
import java.util.Optional;

/** Fields of the application a reviewer may ask to be corrected; never the enterprise's identity. */
public enum CorrectableField {
    ENTERPRISE_NAME("/enterprise/enterpriseName", "企业全称"),
    REGION("/enterprise/regionCode", "注册地行政区划"),
    REGISTERED_ADDRESS("/enterprise/registeredAddress", "注册地址"),
    OFFICE_ADDRESS("/enterprise/officeAddress", "办公地址"),
    ENTERPRISE_TAGS("/enterprise/enterpriseTags", "企业类别标识"),
    INDUSTRY_SECTION("/enterprise/industrySection", "行业门类"),
    INDUSTRY_DIVISION("/enterprise/industryDivision", "行业大类"),
    ZONE_TYPE("/enterprise/zoneType", "所在园区类型"),
    ZONE_NAME("/enterprise/zoneName", "园区名称"),
    EMPLOYEES("/enterprise/employeeCount", "职工总数"),
    ST_WORKERS("/enterprise/stWorkerCount", "科技人员总数"),
    SENIOR_TITLES("/enterprise/seniorTitleCount", "高级职称人数"),
    INTERMEDIATE_TITLES("/enterprise/intermediateTitleCount", "中级职称人数"),
    JUNIOR_TITLES("/enterprise/juniorTitleCount", "初级职称人数"),
    RD_EXPENDITURE("/enterprise/rdExpenditure", "上年研发投入"),
    ASSOCIATION_NAME("/associationName", "拟成立科协名称"),
    MODE("/organisationMode", "组建方式"),
    PARTNERS("/jointEnterprises", "联合组建单位"),
    PREPARATORY_GROUP("/preparatoryGroup", "筹备组"),
    CHAIR("/proposedChair", "拟任主席"),
    VICE_CHAIRS("/proposedViceChairs", "拟任副主席"),
    SECRETARY_GENERAL("/proposedSecretaryGeneral", "拟任秘书长"),
    DEPUTIES("/proposedDeputySecretaryGenerals", "拟任副秘书长"),
    COMMITTEE("/committeeCandidates", "委员会候选人"),
    MEMBERS("/initialMemberCount", "首批会员数"),
    COMMITMENT("/resourceCommitment", "办公场所和经费承诺"),
    CONTACT("/contact", "联系人");

    private final String pointer;
    private final String label;

    CorrectableField(String pointer, String label) {
        this.pointer = pointer;
        this.label = label;
    }

    public String pointer() {
        return pointer;
    }

    public String label() {
        return label;
    }

    public static Optional<String> labelOf(String pointer) {
        return Arrays.stream(values())
                .filter(field -> field.pointer.equals(pointer))
                .map(CorrectableField::label)
                .findFirst();
    }
}
