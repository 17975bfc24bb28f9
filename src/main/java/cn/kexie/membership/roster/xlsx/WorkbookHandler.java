package cn.kexie.membership.roster.xlsx;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What the workbook says of its first sheet. */
final class WorkbookHandler extends DefaultHandler {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private boolean since1904;
    private String firstSheet;
    private boolean firstSheetHidden;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            since1904 = "1".equals(value) || "true".equals(value);
        }
        if (name.equals("sheet") && firstSheet == null) {
            String id = attributes.getValue(TRANSITIONAL, "id");
            firstSheet = id == null ? attributes.getValue(STRICT, "id") : id;
            String state = attributes.getValue("state");
            firstSheetHidden = state != null && !state.equals("visible");
        }
    }

    boolean since1904() {
        return since1904;
    }

    /** Id of the relationship that leads to it, null when there is none. */
    String firstSheet() {
        return firstSheet;
    }

    boolean firstSheetHidden() {
        return firstSheetHidden;
    }
}
