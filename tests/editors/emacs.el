;;; -*- lexical-binding: t -*-
;;; Emacs with eglot, as docs/editors/emacs.md sets it up, at work in a real workspace. Prints what it saw as JSON.
(require 'eglot)
(require 'json)
(require 'project)
(require 'flymake)

(define-derived-mode stratlint-yaml-mode text-mode "YAML")
(defvar server (list (getenv "STRATLINT_NODE") (getenv "STRATLINT_SERVER") "lsp" "--stdio"))
(defvar folder (file-name-as-directory (getenv "STRATLINT_FOLDER")))
(add-to-list 'eglot-server-programs (cons 'stratlint-yaml-mode server))
(cl-defmethod project-root ((project (head stratlint))) (cdr project))
(add-hook 'project-find-functions (lambda (_) (cons 'stratlint folder)))
(setq eglot-sync-connect 30 eglot-autoshutdown t make-backup-files nil create-lockfiles nil
      eglot-confirm-server-initiated-edits nil auto-save-default nil)
(defvar seen nil)
(defun note (key value) (push (cons key value) seen))

(defun wait (what ready)
  (let ((until (+ (float-time) 30)))
    (while (and (not (funcall ready)) (< (float-time) until)) (accept-process-output nil 0.05))
    (unless (funcall ready) (error "waited in vain for %s" what))))

(defun visit (file)
  (find-file (concat folder file))
  (stratlint-yaml-mode)
  (eglot-ensure)
  (unless (eglot-managed-p) (apply #'eglot (eglot--guess-contact)))
  (wait "the server" #'eglot-managed-p)
  (current-buffer))

(defun messages ()
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun ask (method &rest more)
  (jsonrpc-request (eglot-current-server) method (append (eglot--TextDocumentPositionParams) more) :timeout 30))

(condition-case failure
    (progn
      (let ((goals (visit "goals.yaml")))
        (flymake-mode 1)
        (wait "diagnostics" (lambda () (flymake-start) (messages)))
        (note 'diagnostics (vconcat (messages)))
        ;; The fix of the mistyped field, as eglot offers it at point.
        (goto-char (point-min))
        (search-forward "ownr")
        (backward-char 2)
        (let* ((actions (append (ask :textDocument/codeAction
                                     :range (list :start (eglot--pos-to-lsp-position) :end (eglot--pos-to-lsp-position))
                                     :context (list :diagnostics []))
                                nil))
               (fix (car actions)))
          (note 'actions (vconcat (mapcar (lambda (one) (plist-get one :title)) actions)))
          (eglot--apply-workspace-edit (plist-get fix :edit)))
        ;; An owner, completed by the function that Emacs completes with.
        (goto-char (point-max))
        (insert "  - statement: Nobody waits twice\n    owner: ")
        (eglot--signal-textDocument/didChange)
        (let* ((capf (eglot-completion-at-point))
               (all (all-completions "" (nth 2 capf))))
          (note 'owners (vconcat (mapcar #'substring-no-properties all)))
          (insert (substring-no-properties (car all))))
        ;; What an idle moment does for whoever sits there.
        (eglot--signal-textDocument/didChange)
        (note 'completed (buffer-substring-no-properties (line-beginning-position) (line-end-position)))
        ;; A metric, renamed in all files.
        (visit "metrics.yaml")
        (goto-char (point-min))
        (search-forward "id: ")
        (eglot-rename "told-early")
        (note 'metrics (buffer-string))
        (note 'goals (with-current-buffer goals (buffer-string)))))
  (error (note 'failure (format "%S" failure))))
(princ (json-encode seen))
(kill-emacs 0)
