package com.supportpro.desk.runtime;

import java.util.List;

/** What became of settings that somebody wanted to save. */
public sealed interface SettingsOutcome {

    /** They hold from now on; the fields are those whose value is another one than before. */
    record Saved(List<String> changed) implements SettingsOutcome {
        public Saved {
            changed = List.copyOf(changed);
        }
    }

    /** Nothing was saved. */
    record Refused(List<SettingsProblem> problems) implements SettingsOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing was saved, because the add-on does not run. */
    record NotRunning() implements SettingsOutcome {}

    /** Nothing was saved, because this node cannot read what the add-on asks for. */
    record NoSchema() implements SettingsOutcome {}
}
