/**
 * How the files of {@code catalogue/} come into the database: read strictly, loaded in one transaction before the web
 * server opens, each feature loading its own file.
 */
package vn.tiendo.shared.catalogue;
