package vn.tiendo.shared.catalogue;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one message which cell stopped the start; a stack trace would hide it. */
class CatalogueProblemAnalyzer extends AbstractFailureAnalyzer<CatalogueProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CatalogueProblem cause) {
        return new FailureAnalysis(
                "The catalogue was not loaded, nothing of it: " + cause.getMessage() + ".",
                "Correct " + cause.file() + " (it is read from the place set in tiendo.catalogue.location) and start"
                        + " again. Files are UTF-8 without byte order mark, composed (NFC), with exactly the header they"
                        + " were delivered with.",
                cause);
    }
}
