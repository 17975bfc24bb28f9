package cn.kexie.membership.roster.xlsx;

import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Picks the wanted ones of the texts that the cells of a workbook share; the others are passed over. */
final class SharedTexts extends DefaultHandler {

    private static final int LONGEST_TEXT = 2_000;

    private final Map<Integer, String> wanted;
    private final StringBuilder text = new StringBuilder();
    private int index = -1;
    private int found;
    private boolean reading;
    private boolean phonetic;

    /** @param wanted by index; their values are filled in */
    SharedTexts(Map<Integer, String> wanted) {
        this.wanted = wanted;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
            throws SecureXml.ReadEnough {
        switch (name) {
            case "si" -> next();
            case "rPh" -> phonetic = true;
            case "t" -> reading = !phonetic && wanted.containsKey(index);
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> keep();
            case "rPh" -> phonetic = false;
            case "t" -> reading = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (reading && text.length() < LONGEST_TEXT) {
            text.append(chars, start, Math.min(length, LONGEST_TEXT - text.length()));
        }
    }

    private void next() throws SecureXml.ReadEnough {
        if (found == wanted.size()) {
            throw new SecureXml.ReadEnough();
        }
        index++;
        text.setLength(0);
    }

    private void keep() {
        if (wanted.containsKey(index)) {
            wanted.put(index, SheetText.clean(SheetText.decoded(text.toString())));
            found++;
        }
    }
}
