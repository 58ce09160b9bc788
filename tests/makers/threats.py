"""The threat table: what a file, a name or a child may do, and what shows that it does nothing.

Each row names files of ``makers.hostile`` and ``makers.bombs``, whose expected findings stand
there, and tests as ``path::function``.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Threat:
    what: str
    files: frozenset[str]
    tests: tuple[str, ...]


def _threat(what: str, files: str = "", *tests: str) -> Threat:
    return Threat(what, frozenset(files.split()), tests)


_MISBEHAVIOUR = "sandbox/test_misbehaviour.py::"
_READING = "sandbox/test_sandboxed_reading.py::"
_STARTING = "sandbox/test_starting.py::"
_COLLECT = "test_collect.py::"
_PROMISES = "test_promises.py::"

THREATS = {
    1: _threat(
        "a crash of a reader ends the run",
        "flate-twice.pdf forms.pdf form-of-itself.pdf",
        _MISBEHAVIOUR + "test_one_sign_and_the_next_file_right",
    ),
    2: _threat(
        "a reader never ends",
        "tiles.pdf masks.pdf lines.pdf much-text.pdf scans.jpg good-then-tiles.pdf escapes.pdf"
        " fields.pdf scripts-in-a-circle.pdf pages-in-a-circle.pdf glyph-of-itself.pdf"
        " frame-of-itself.tif frames.tif pages.pdf pages-claimed.pdf arrays.pdf",
        _MISBEHAVIOUR + "test_one_sign_and_the_next_file_right",
        "sandbox/test_bombs.py::test_the_page_before_the_bomb_is_kept",
        "test_hostile_text.py::test_a_hostile_page_takes_little_time",
    ),
    3: _threat(
        "a file fills the memory",
        "huge.png huge.bmp huge.gif endless.png profile.png texts.png notes.jpg large-picture.pdf"
        " jbig2.pdf jpx.pdf film.gif film.webp film.png long.png huge-box.pdf flat-box.pdf"
        " zero-box.pdf nan-box.pdf turned-box.pdf overflow-box.pdf unit.pdf",
        "formats/test_no_memory.py::test_frames_of_a_picture",
        _READING + "test_a_memory_bomb_of_a_pdf_is_one_sign",
    ),
    4: _threat(
        "a reader starts processes that stay",
        "",
        _MISBEHAVIOUR + "test_nothing_is_reached",
        _MISBEHAVIOUR + "test_a_grandchild_does_not_survive",
        _MISBEHAVIOUR + "test_the_zygote_and_its_children_end_with_the_parent",
    ),
    5: _threat(
        "a file runs code in its reader",
        "",
        _MISBEHAVIOUR + "test_nothing_is_reached",
        _READING + "test_the_parent_never_loads_a_reader",
        _STARTING + "test_no_module_of_the_current_folder_is_run",
        "sandbox/test_system_calls.py::test_what_is_not_on_the_list_is_refused",
    ),
    6: _threat(
        "a reader that was taken over lies or floods",
        "",
        "sandbox/test_answer.py::test_a_lie_throws_the_whole_answer_away",
        "sandbox/test_answer.py::test_nothing_but_our_own_exception",
        _MISBEHAVIOUR + "test_the_parent_decides_path_size_and_checksum",
    ),
    7: _threat(
        "one file changes what is said of the next",
        "",
        _READING + "test_the_order_of_the_files_changes_nothing",
        "formats/test_hostile.py::test_nothing_is_remembered_of_the_file_before",
    ),
    8: _threat(
        "the sandbox is not there and nobody says so",
        "",
        _STARTING + "test_less_than_all_doors_is_not_the_full_sandbox",
        _STARTING + "test_memory_that_cannot_be_limited_is_not_the_full_sandbox",
        _STARTING + "test_another_system_reads_in_fresh_processes_and_says_so",
    ),
    9: _threat(
        "the sandbox breaks a reader",
        "owner.pdf here.heic",
        _READING + "test_the_sandbox_changes_nothing",
        _READING + "test_libmagic_names_what_nobody_opens",
    ),
    10: _threat(
        "a limit that was hit is called fine",
        "",
        "checks/test_file_checks.py::test_no_limit_that_is_hit_is_ever_a_pass",
    ),
    11: _threat(
        "a broken file is called fine",
        "empty.pdf junk.pdf header-only.pdf half.pdf no-page.pdf blank.pdf half.jpg half.png"
        " head.jpg bits.png half.heic please-wait.pdf",
    ),
    12: _threat(
        "a fine file is called broken",
        "no-table.pdf owner.pdf",
        "formats/test_hostile.py::test_odd_but_honest_files_open",
        "formats/test_hostile.py::test_the_real_samples",
    ),
    13: _threat("a locked PDF is missed", "locked-rc4.pdf locked-aes.pdf owner.pdf"),
    14: _threat(
        "a form that is filled in prints empty",
        "hidden-value.pdf no-print-value.pdf stale-value.pdf needs-look.pdf",
    ),
    15: _threat(
        "text that nobody sees is believed",
        "white-text.pdf layers.pdf",
        "formats/test_pdf_page.py::test_text_that_cannot_be_seen_is_not_believed",
    ),
    16: _threat("two readers see two papers", "two-contents.pdf font.pdf"),
    17: _threat(
        "a file does something when it is opened",
        "script.pdf launch.pdf escaped.pdf submit.pdf remote.pdf fetch.pdf elsewhere.pdf"
        " broken-action.pdf film.pdf attached.pdf portfolio.pdf field-script.pdf arrays.pdf",
    ),
    18: _threat(
        "our advice breaks a signature",
        "signed.pdf",
        "checks/test_file_checks.py::test_no_advice_breaks_a_signature",
    ),
    19: _threat(
        "a name says another sort of file",
        "html.pdf zip.pdf word.pdf word.docx macro.docm program.pdf jpeg.pdf pdf.jpg",
    ),
    20: _threat(
        "a file is two sorts at once",
        "polyglot.pdf pdf-in.jpg zip-in.png before.pdf after.pdf after.jpg after.png",
        "formats/test_hostile.py::test_odd_but_honest_files_open",
    ),
    21: _threat(
        "a folder leads elsewhere",
        "",
        _COLLECT + "test_every_entry_is_accounted_for",
        _COLLECT + "test_what_is_ignored_is_never_opened",
        _COLLECT + "test_a_folder_swapped_for_a_link_is_not_followed",
    ),
    22: _threat(
        "a file changes while it is read",
        "",
        _COLLECT + "test_a_file_that_grows_while_it_is_read",
        _COLLECT + "test_a_file_that_is_rewritten_or_cut_while_it_is_read",
        _COLLECT + "test_the_snapshot_is_sealed_and_hashed",
    ),
    23: _threat(
        "a name attacks the terminal, the page or the table",
        "",
        "reports/test_formats.py::test_foreign_text_does_nothing",
    ),
    24: _threat(
        "two names that look alike are taken for one",
        "",
        _COLLECT + "test_names_stay_text_and_lead_to_their_own_bytes",
        "checks/test_file_checks.py::test_a_name_that_others_take_for_another",
        "test_inspection.py::test_names_that_look_alike_keep_their_own_papers",
    ),
    25: _threat(
        "opening a file starts a download",
        "",
        _COLLECT + "test_dataless_files_are_never_opened",
        _COLLECT + "test_every_entry_is_accounted_for",
    ),
    26: _threat(
        "an archive grows without end",
        "",
        _COLLECT + "test_a_bomb_in_a_zip_is_named",
        _COLLECT + "test_a_zip_that_lies_about_a_size_is_not_believed",
        _COLLECT + "test_a_zip_with_an_endless_list_is_not_loaded",
    ),
    27: _threat(
        "what is private gets out",
        "here.jpg here.heic authored.pdf authored.jpg updated.pdf",
        _PROMISES + "test_no_command_says_a_private_value",
        _PROMISES + "test_no_report_says_a_private_value",
        _PROMISES + "test_a_fault_of_ours_quotes_no_paper",
        _PROMISES + "test_a_check_reaches_for_no_network_and_writes_nothing",
    ),
    28: _threat(
        "a library that we lean on is not what it was",
        "",
        "test_lock.py::test_every_line_is_one_version_with_hashes",
        "test_lock.py::test_what_the_project_names_is_locked_within_its_bounds",
        "test_lock.py::test_what_the_locked_need_is_locked_too",
        _PROMISES + "test_the_readers_themselves_reach_for_no_network_and_write_nothing",
        _READING + "test_the_zygote_has_one_thread_and_nothing_open",
    ),
    29: _threat(
        "too many files",
        "",
        _COLLECT + "test_the_two_thousand_and_first_file_is_listed_only",
        _COLLECT + "test_the_listing_ends",
        "test_inspection.py::test_a_run_ends",
    ),
    30: _threat(
        "the clock jumps",
        "",
        "test_architecture.py::test_the_clock_is_read_in_one_place",
        "test_architecture.py::test_limits_are_by_a_clock_that_does_not_jump",
    ),
}
