package vn.tiendo.shared.catalogue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One way to spoil the catalogue, and the place that must be named. */
record BadRow(String what, Consumer<CatalogueFolder> spoil, String file, long line, String column, String reason) {

    static Stream<BadRow> all() {
        return Stream.concat(shape(), content());
    }

    private static Stream<BadRow> shape() {
        String pupils = "Trang bị máy quét QRcode";
        return Stream.of(
                new BadRow("missing file", f -> f.delete("systems.csv"), "systems.csv", 0, null, "is not in"),
                replacing("missing column", "systems.csv", "name_vi,", "", 1, "name_vi", "must have this name"),
                replacing("missing last column", "tasks.csv", ",source_quote", "", 1, "source_quote", "is missing"),
                replacing("column too many", "systems.csv", "source_quote", "source_quote,x", 1, "x", "one too many"),
                replacing("byte order mark", "systems.csv", "code,", "\uFEFFcode,", 1, "code", "byte order mark"),
                replacing(
                        "cell too many", "systems.csv", "SYT,,máy in mã vạch", "SYT,,máy in,mã vạch", 23, null, "more"),
                replacing(
                        "missing cell",
                        "tasks.csv",
                        ",trang bị máy quét QRcode",
                        "",
                        26,
                        "source_quote",
                        "ends before"),
                replacing("empty line", "tasks.csv", "NV-25", "\nNV-25", 26, "pillar", "ends before"),
                replacing("quote not closed", "systems.csv", "SYS-24,", "SYS-24,\"", 25, null, "is not CSV"),
                replacing(
                        "text after a quote",
                        "tasks.csv",
                        "của toàn tỉnh\"\n",
                        "của toàn tỉnh\"x\n",
                        15,
                        null,
                        "is not CSV"),
                new BadRow(
                        "not UTF-8",
                        f -> f.reencode(
                                "organisations.csv",
                                "Sở Y tế",
                                "S\u00F4 Y t\u00EA".getBytes(StandardCharsets.ISO_8859_1)),
                        "organisations.csv",
                        9,
                        "name_vi",
                        "is not UTF-8"),
                replacing("not NFC", "tasks.csv", pupils, decomposed(pupils), 26, "name_vi", "NFC"));
    }

    private static Stream<BadRow> content() {
        return Stream.of(
                replacing(
                        "unknown unit",
                        "indicators.csv",
                        ",SCT,GRP_SBN,10%",
                        ",SCTX,GRP_SBN,10%",
                        11,
                        "lead_org",
                        "SCTX"),
                replacing("unknown coordinator", "tasks.csv", "EXT_CA;", "EXT_CB;", 21, "coordinating_orgs", "EXT_CB"),
                replacing(
                        "unknown indicator",
                        "tasks.csv",
                        "explicit,,measurement,KTS-01;",
                        "explicit,,measurement,KTS-91;",
                        15,
                        "related_indicators",
                        "KTS-91"),
                replacing(
                        "unknown successor",
                        "organisations.csv",
                        ",VL_STC,",
                        ",VL_STD,",
                        6,
                        "successor_code",
                        "VL_STD"),
                replacing(
                        "unknown conflict",
                        "indicators_ext.csv",
                        ",XHS-05,Same",
                        ",XHS-95,Same",
                        18,
                        "conflicts_with",
                        "XHS-95"),
                replacing(
                        "lead named by nobody",
                        "tasks.csv",
                        "documents for digital transformation,STTTT,",
                        "documents for digital transformation,GRP_LQ,",
                        2,
                        "lead_org",
                        "can report"),
                replacing(
                        "lead not in force",
                        "tasks.csv",
                        "agriculture,SNNPTNT,",
                        "agriculture,SNNMT,",
                        33,
                        "lead_org",
                        "can report"),
                replacing(
                        "bad date",
                        "organisations.csv",
                        "829,reporter,G,,2025-06-30",
                        "829,reporter,G,,30/06/2025",
                        31,
                        "valid_to",
                        "is not a date"),
                replacing(
                        "wrong weekday",
                        "holidays.csv",
                        "2025-05-02,2025,Fri",
                        "2025-05-02,2025,Thu",
                        44,
                        "weekday",
                        "Fri"),
                replacing("unknown group", "organisations.csv", "GRP_LQ,\"", "GRP_XX,\"", 43, "code", "expanded"),
                replacing(
                        "unknown kind",
                        "holidays.csv",
                        "2025-05-02,2025,Fri,SWAP_OFF",
                        "2025-05-02,2025,Fri,OFF",
                        44,
                        "kind",
                        "one of"),
                replacing(
                        "off but worked",
                        "holidays.csv",
                        "Fri,SWAP_OFF,N,Nghỉ hoán đổi (làm bù 26/4/2025)",
                        "Fri,SWAP_OFF,Y,Nghỉ hoán đổi (làm bù 26/4/2025)",
                        44,
                        "is_working_day",
                        "SWAP_OFF"),
                replacing("bad number", "indicators.csv", ",>,12.5,", ",>,\"12,5\",", 8, "target", "is not a number"),
                replacing("number missing", "indicators.csv", ",>,12.5,", ",>,,", 8, "target", "is needed"),
                replacing(
                        "milestone with a number",
                        "indicators.csv",
                        "milestone,MILESTONE,,2025-12-31,STTTT,,",
                        "milestone,MILESTONE,5,2025-12-31,STTTT,,",
                        3,
                        "target",
                        "has none"),
                replacing("wrong comparator", "indicators.csv", ",>,12.5,", ",=>,12.5,", 8, "comparator", "one of"),
                replacing(
                        "wrong aggregation",
                        "indicators_ext.csv",
                        "PER_SECTOR,ALL_MUST_PASS",
                        "PER_SECTOR,MEAN",
                        7,
                        "aggregation",
                        "one of"),
                replacing("empty name", "systems.csv", "SYS-21,Máy quét QRcode,", "SYS-21,,", 22, "name_vi", "empty"),
                replacing("duplicate code", "systems.csv", "SYS-24,", "SYS-23,", 25, "code", "twice"),
                replacing("duplicate unit", "organisations.csv", "\nSTC,", "\nSYT,", 9, "code", "twice"),
                replacing("code with a space", "systems.csv", "SYS-24,", "SYS 24,", 25, "code", "Latin letters"),
                replacing(
                        "indicator without extension",
                        "indicators_ext.csv",
                        "KTS-07,,explicit,inferred,SCT,UP,PROVINCE,RATIO_OF_SUMS,Số DN sử dụng nền tảng hợp đồng điện tử,Tổng số DN"
                                + " đang hoạt động,SCT,SCT,,\n",
                        "",
                        "indicators.csv",
                        11,
                        "code",
                        "has no row in"),
                replacing(
                        "conflict with itself",
                        "indicators_ext.csv",
                        ",XHS-05,Same",
                        ",XHS-02,Same",
                        18,
                        "conflicts_with",
                        "itself"));
    }

    private static BadRow replacing(
            String what, String file, String text, String with, long line, String column, String reason) {
        return replacing(what, file, text, with, file, line, column, reason);
    }

    private static BadRow replacing(
            String what,
            String file,
            String text,
            String with,
            String namedFile,
            long line,
            String column,
            String reason) {
        return new BadRow(what, folder -> folder.replace(file, text, with), namedFile, line, column, reason);
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    @Override
    public String toString() {
        return what;
    }
}
