package cn.kexie.document;

/**
 * 发文字号: mark, full year in 〔〕, serial without leading zeros and without 第 (GB/T 9704-2012).
 *
 * @param series mark with the suffix of the kind, such as 穗天科协受; each counts 1, 2, 3… in each year
 */
record DocumentNumber(String series, int year, int serial) {

    @Override
    public String toString() {
        return "%s〔%d〕%d号".formatted(series, year, serial);
    }
}
