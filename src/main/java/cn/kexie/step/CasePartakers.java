package cn.kexie.step;

/** Who took part in what a case decided, however: by an opinion, a ballot or the proposal. */
public interface CasePartakers extends StepSource {

    boolean tookPart(String caseNo, String userId);
}
