package vn.tiendo.organization;

/** What sort of body a unit is; it decides how it may be addressed, not what it is called. */
public enum UnitKind {
    /** The province's People's Committee, the only body that approves. */
    PROVINCE_COMMITTEE,
    /** Its office. */
    OFFICE,
    /** A department of the province. */
    DEPARTMENT,
    /** The provincial inspectorate. */
    INSPECTORATE,
    /** A management board. */
    BOARD,
    /** Police, military, border guard: under a ministry as well. */
    ARMED_FORCES,
    /** A central body's provincial office: may be asked, not ordered. */
    VERTICAL,
    /** A district's or the city's People's Committee, abolished on 01/07/2025. */
    DISTRICT_COMMITTEE,
    /** A commune's or ward's People's Committee. */
    COMMUNE_COMMITTEE,
    /** Not a body: a name for several, expanded when something is assigned to it. */
    GROUP,
    /** Outside the administration, without people in this system. */
    EXTERNAL
}
